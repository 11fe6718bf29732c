import { describe, expect, it } from 'vitest';
import { restore } from '../../src/structure/restore.ts';

const textOf = (raw: string): string => restore(raw).log.text;

describe('hyphens at line ends', () => {
  it('stay in Russian where Russian writes them', () => {
    const raw =
      'Там кто-\nто пришёл и все-\nтаки сказал, что из-\nза дождя в Северо-\nКазахстанской области по-\nрусски не говорят.';
    expect(textOf(raw)).toBe(
      'Там кто-то пришёл и все-таки сказал, что из-за дождя в Северо-Казахстанской области по-русски не говорят.',
    );
  });
  it('go where a line end broke a Russian or English word', () => {
    expect(textOf('Это был чело-\nвек, который очень любил эту стра-\nну.')).toBe(
      'Это был человек, который очень любил эту страну.',
    );
    expect(textOf('This is a well-\nknown fact of the develop-\nment of the city.')).toBe(
      'This is a well-known fact of the development of the city.',
    );
  });
  it('are judged by the words of the quotation they stand in', () => {
    expect(textOf('Ол айтты: «Это что-\nто новое для всех нас». Қару-\nжарақ та, жыл-\nдары да бар.')).toBe(
      'Ол айтты: «Это что-то новое для всех нас». Қару-жарақ та, жылдары да бар.',
    );
  });
});
