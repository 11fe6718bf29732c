/** Named characters of HTML that texts use; all others are left as they stand. */
export const HTML_ENTITIES: ReadonlyMap<string, string> = new Map([
  ...Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0', shy: '\u00AD' }),
  ...Object.entries({ laquo: '«', raquo: '»', ldquo: '“', rdquo: '”', bdquo: '„', lsquo: '‘', rsquo: '’', sbquo: '‚' }),
  ...Object.entries({ mdash: '—', ndash: '–', minus: '−', hellip: '…', bull: '•', middot: '·', sect: '§', para: '¶' }),
  ...Object.entries({ deg: '°', copy: '©', reg: '®', trade: '™', euro: '€', pound: '£', numero: '№', times: '×' }),
  ...Object.entries({ plusmn: '±', frac12: '½', frac14: '¼', sup2: '²', sup3: '³', le: '≤', ge: '≥', ne: '≠' }),
  ...Object.entries({ ensp: '\u2002', emsp: '\u2003', thinsp: '\u2009', zwnj: '\u200C', zwj: '\u200D' }),
  ...Object.entries({
    eacute: 'é',
    egrave: 'è',
    agrave: 'à',
    uuml: 'ü',
    ouml: 'ö',
    auml: 'ä',
    szlig: 'ß',
    ccedil: 'ç',
  }),
]);
