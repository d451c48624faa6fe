/**
 * The words dates are made of, folded: names of months and weekdays in every language asked for (the runtime
 * knows them, Persian and Islamic months included), units of East Asian dates, and the small words between.
 */
import { fold } from '../lexicons/fold.ts';

/** "at 9:43 pm", "um 9.43 Uhr", "20 de septiembre", "klo 9", "2022年9月20日", time zones. */
const CONNECTORS =
  'at on the of am pm a m p st nd rd th utc gmt est edt cst cdt pst pdt ist bst cet cest eet msk wib wita wit kst jst hrs h hs uhr um der den le les du de del di a alle ore ora o klo kl kello kel z g r р года г в о об у од saat la el às pukul jam lúc ngày tháng năm giờ thứ ώρα στις ב בשעה את الساعة ساعت في م ص هـ ه को बजे پر بجے বঙ্গাব্দ টা 年 月 日 号 號 時 时 分 点 星期 周 週 曜 년 월 일 시 분 오전 오후 午前 午後 上午 下午 น เวลา ที่ พ ศ мин ч'.split(
    ' ',
  );

const MONTHS = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2023, month, 15)));
const WEEKDAYS = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2023, 0, 1 + day)));

/** Formats that between them show each name in all its forms: alone and inside a date, long and short. */
const MONTH_FORMATS: Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'long', day: 'numeric', year: 'numeric' },
  { month: 'short' },
  { month: 'short', day: 'numeric' },
];
const WEEKDAY_FORMATS: Intl.DateTimeFormatOptions[] = [{ weekday: 'long' }, { weekday: 'short' }];

export interface DateWords {
  /** Names of months: with a number beside it, one of them makes a date. */
  months: ReadonlySet<string>;
  /** Everything a date line may hold. */
  all: ReadonlySet<string>;
}

export function dateWords(languages: readonly string[]): DateWords {
  const months = new Set<string>();
  const all = new Set<string>(CONNECTORS.flatMap(fold));
  for (const language of languages) {
    collect(language, MONTHS, MONTH_FORMATS, 'month', months);
    collect(language, WEEKDAYS, WEEKDAY_FORMATS, 'weekday', all);
  }
  for (const month of months) all.add(month);
  return { months, all };
}

function collect(
  language: string,
  dates: readonly Date[],
  formats: readonly Intl.DateTimeFormatOptions[],
  type: 'month' | 'weekday',
  into: Set<string>,
): void {
  for (const options of formats) {
    const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
    for (const date of dates) {
      const name = format.formatToParts(date).find((part) => part.type === type)?.value ?? '';
      // In some languages a preposition is written together with the name: the whole date is looked at.
      const words = fold(format.format(date));
      const first = fold(name).find((word) => word !== '#');
      for (const word of [...words.filter((each) => first !== undefined && each.endsWith(first)), ...fold(name)])
        if (word !== '#') into.add(word);
    }
  }
}
