/** ParaType's Asian Cyrillic (PTCP154, registered with IANA), used in Kazakh software before KZ-1048. */
export const PT154: string =
  'ҖҒӮғ„…ҶҮҲүҠӢҢҚҺҸ' +
  'җ‘’“”•–—ҳҷҡӣңқһҹ' +
  '\u00A0ЎўЈӨҘҰ§Ё©Ә«¬ӯ®Ҝ' +
  '°ұІіҙө¶·ё№ә»јҪҫҝ' +
  'АБВГДЕЖЗИЙКЛМНОП' +
  'РСТУФХЦЧШЩЪЫЬЭЮЯ' +
  'абвгдежзийклмноп' +
  'рстуфхцчшщъыьэюя';
