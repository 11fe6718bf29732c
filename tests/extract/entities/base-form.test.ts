import { describe, expect, it } from 'vitest';
import { baseForm } from '../../../src/extract/entities/base-form.ts';
import type { EntityType } from '../../../src/extract/entities/mention.ts';

const CASES: readonly (readonly [type: EntityType, text: string, base: string])[] = [
  ['PERSON', 'Назарбаевтың', 'Назарбаев'],
  ['PERSON', 'Мұхтар Әуезовтің', 'Мұхтар Әуезов'],
  ['PERSON', 'Алма Сейфуллина', 'Алма Сейфуллина'],
  ['PERSON', 'Сүйінбай Аронұлын', 'Сүйінбай Аронұлы'],
  ['PERSON', 'Тоқаев Қ.К', 'Тоқаев Қ.К'],
  ['PERSON', 'Мария-Антуанетта', 'Мария-Антуанетта'],
  ['PERSON', 'Гётеде', 'Гёте'],
  ['LOCATION', 'Оңтүстік Американы', 'Оңтүстік Америка'],
  ['ART', 'Нобель сыйлығын', 'Нобель сыйлығы'],
  ['GPE', 'АҚШ-тың', 'АҚШ'],
  ['GPE', 'Казахстане', 'Казахстан'],
  ['GPE', 'Республики Казахстан', 'Республика Казахстан'],
  ['GPE', 'ҚР-на', 'ҚР'],
  ['GPE', 'Алматыда', 'Алматы'],
  ['GPE', 'Алматы', 'Алматы'],
  ['GPE', 'Өскемен', 'Өскемен'],
  ['GPE', 'Балқаш', 'Балқаш'],
  ['GPE', 'Семейден', 'Семей'],
  ['GPE', 'Астанада', 'Астана'],
  ['GPE', 'Нью-Йоркте', 'Нью-Йорк'],
  ['GPE', 'Қазақстан Республикасының', 'Қазақстан Республикасы'],
  ['GPE', 'Қарағанды облысынан', 'Қарағанды облысы'],
  ['ORGANISATION', 'Сыртқы істер министрлігінің', 'Сыртқы істер министрлігі'],
  ['ORGANISATION', 'Дүниежүзілік сауда ұйымына', 'Дүниежүзілік сауда ұйымы'],
  ['LAW', 'Ядролық қаруды таратпау туралы шартқа', 'Ядролық қаруды таратпау туралы шарт'],
  ['LAW', 'Хельсинки келісіміне', 'Хельсинки келісімі'],
  ['FACILITY', 'Семей ядролық полигонын', 'Семей ядролық полигоны'],
  ['NORP', 'қазақтар', 'қазақ'],
  ['NORP', 'коммунистер', 'коммунист'],
  ['POSITION', 'президентіміз', 'президент'],
  ['LANGUAGE', 'қазақ тілінде', 'қазақ тілі'],
];

describe('baseForm', () => {
  for (const [type, text, base] of CASES) it(`${text} is ${base}`, () => expect(baseForm(text, type)).toBe(base));

  it('leaves a name that is a base alone', () => {
    for (const [type, , base] of CASES) expect(baseForm(base, type)).toBe(base);
  });

  it('takes any text', () => {
    for (const text of ['', ' ', '«', '-', 'А', 'ң', '\ud800', 'x'.repeat(5000)])
      expect(() => baseForm(text, 'GPE')).not.toThrow();
  });
});
