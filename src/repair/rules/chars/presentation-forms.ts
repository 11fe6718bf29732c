import type { Emit } from '../../../core/rule.ts';
import { type CharRule, eachOfKind, PRESENTATION } from './char-kinds.ts';

export const presentationForms: CharRule = {
  id: 'chars/presentation-forms',
  kinds: PRESENTATION,
  summary: 'Write ligatures, full-width letters and digits, and Roman numeral signs in plain letters.',
  examples: [
    { raw: 'ﬁlm, oﬃce, ﬂora', clean: 'film, office, flora' },
    { raw: '２０２４ жыл, ＡＢｃ', clean: '2024 жыл, ABc' },
    { raw: 'Ⅻ ғасыр, ⅳ бөлім', clean: 'XII ғасыр, iv бөлім' },
    { raw: 'x² + ½, №5, ①', why: 'these signs have a meaning of their own' },
    { raw: '「漢字」！', why: 'wide punctuation of wide script' },
  ],
  find(text: string, emit: Emit): void {
    eachOfKind(text, PRESENTATION, (at, code) => emit(at, at + 1, String.fromCharCode(code).normalize('NFKC')));
  },
};
