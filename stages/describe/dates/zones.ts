/**
 * Names of time zones that mean one offset wherever they are written. Names shared by several zones (CST, IST,
 * BST, AST) are left out on purpose: a time without a zone is better than a wrong one.
 */
const OFFSETS = new Map(
  Object.entries({
    z: 'Z',
    utc: 'Z',
    gmt: 'Z',
    wet: 'Z',
    west: '+01:00',
    cet: '+01:00',
    mez: '+01:00',
    cest: '+02:00',
    mesz: '+02:00',
    eet: '+02:00',
    eest: '+03:00',
    msk: '+03:00',
    мск: '+03:00',
    wib: '+07:00',
    wita: '+08:00',
    wit: '+09:00',
    jst: '+09:00',
    est: '-05:00',
    edt: '-04:00',
    cdt: '-05:00',
    mdt: '-06:00',
    pst: '-08:00',
    pdt: '-07:00',
  }),
);

const NUMERIC = /^([+-])(\d{2})(?::?(\d{2}))?$/;

/** `Z` or `±hh:mm` of a zone as written (`+0200`, `UTC`, `CEST`), or undefined where the name is unknown or shared. */
export function zoneOffset(zone: string): string | undefined {
  const [, sign, hours, minutes = '00'] = NUMERIC.exec(zone) ?? [];
  if (sign === undefined) return OFFSETS.get(zone.toLowerCase());
  return Number(hours) <= 14 && Number(minutes) < 60 ? `${sign}${hours}:${minutes}` : undefined;
}
