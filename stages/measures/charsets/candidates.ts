/**
 * The charsets worth trying on bytes that are no UTF-8, with the languages written in them. `cost` is
 * how rare the charset is on the web, in nats: a page in koi8-u must read 2 nats better than in
 * windows-1251 to be taken for it. `highShare` is how much of a word that holds any bytes above 0x7F
 * is such bytes: some letters of Latin text, all of Cyrillic.
 */
export interface Candidate {
  charset: string;
  languages: readonly string[];
  cost: number;
  highShare: 'some' | 'most' | 'any';
}

const WESTERN = ['en', 'fr', 'de', 'es', 'pt', 'it', 'nl', 'da', 'nb', 'sv', 'fi', 'is', 'ca', 'ga', 'gl', 'et'];
const CENTRAL = ['cs', 'sk', 'pl', 'hu', 'sl', 'hr', 'ro', 'de'];
const BALTIC = ['lt', 'lv', 'et'];
const CYRILLIC = ['ru', 'bg', 'uk', 'be', 'mk', 'sr'];

export const CANDIDATES: readonly Candidate[] = [
  { charset: 'windows-1252', languages: WESTERN, cost: 0, highShare: 'some' },
  { charset: 'windows-1251', languages: [...CYRILLIC, 'kk'], cost: 2, highShare: 'most' },
  { charset: 'windows-1250', languages: CENTRAL, cost: 3, highShare: 'some' },
  { charset: 'iso-8859-2', languages: CENTRAL, cost: 3.5, highShare: 'some' },
  { charset: 'windows-1254', languages: ['tr', 'az'], cost: 3, highShare: 'some' },
  { charset: 'windows-1253', languages: ['el'], cost: 3, highShare: 'most' },
  { charset: 'iso-8859-7', languages: ['el'], cost: 3.5, highShare: 'most' },
  { charset: 'windows-1255', languages: ['he'], cost: 3, highShare: 'most' },
  { charset: 'iso-8859-8', languages: ['he'], cost: 5, highShare: 'most' },
  { charset: 'windows-1256', languages: ['ar', 'fa'], cost: 3, highShare: 'most' },
  { charset: 'iso-8859-6', languages: ['ar'], cost: 5, highShare: 'most' },
  { charset: 'windows-1257', languages: BALTIC, cost: 3.5, highShare: 'some' },
  { charset: 'iso-8859-13', languages: BALTIC, cost: 5, highShare: 'some' },
  { charset: 'windows-1258', languages: ['vi'], cost: 5, highShare: 'some' },
  { charset: 'windows-874', languages: ['th'], cost: 3, highShare: 'most' },
  { charset: 'koi8-u', languages: ['ru', 'uk', 'bg', 'be'], cost: 4, highShare: 'most' },
  { charset: 'iso-8859-5', languages: CYRILLIC, cost: 5, highShare: 'most' },
  { charset: 'ibm866', languages: ['ru', 'uk', 'be', 'bg'], cost: 5, highShare: 'most' },
  { charset: 'x-mac-cyrillic', languages: CYRILLIC, cost: 6, highShare: 'most' },
  { charset: 'ibm855', languages: CYRILLIC, cost: 8, highShare: 'most' },
  { charset: 'macintosh', languages: WESTERN, cost: 4, highShare: 'some' },
  { charset: 'gbk', languages: ['zh', 'zh-Hant'], cost: 2, highShare: 'any' },
  { charset: 'shift_jis', languages: ['ja'], cost: 2, highShare: 'any' },
  { charset: 'euc-jp', languages: ['ja'], cost: 3, highShare: 'most' },
  { charset: 'euc-kr', languages: ['ko'], cost: 2, highShare: 'most' },
  { charset: 'big5', languages: ['zh-Hant'], cost: 3, highShare: 'any' },
];
