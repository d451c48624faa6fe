/**
 * sources/digests: what an archive says its bytes hash to, as `algorithm:value` in base 32, base 64 or hexadecimal. One
 * that is not known, or not well written, says nothing.
 */
import { createHash, getHashes } from 'node:crypto';

const DIGEST = /^([a-z0-9-]{2,12}):([a-z0-9+/=_-]{16,180})$/i;
const BASE_32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const HASHES = new Set(getHashes().filter((name) => /^(?:md5|sha\d+)$/.test(name)));

/** Whether `stated` is the digest of none of the forms. */
export function isAnother(stated: string | undefined, forms: readonly Buffer[]): boolean {
  const [, name = '', value = ''] = DIGEST.exec(stated?.trim() ?? '') ?? [];
  const algorithm = name.toLowerCase().replace('-', '');
  if (!HASHES.has(algorithm)) return false;
  const digests = forms.map((bytes) => createHash(algorithm).update(bytes).digest());
  if (!LENGTHS.some((lengthIn) => lengthIn(digests[0]!.length) === value.replaceAll('=', '').length)) return false;
  return !digests.some((digest) => writings(digest).includes(comparable(value, digest.length)));
}

/** Characters of a digest of so many bytes, in each of the three ways. */
const LENGTHS = [
  (bytes: number): number => bytes * 2,
  (bytes: number): number => Math.ceil((bytes * 8) / 5),
  (bytes: number): number => Math.ceil((bytes * 8) / 6),
];

function writings(digest: Buffer): string[] {
  return [digest.toString('hex'), base32(digest), digest.toString('base64url')];
}

/** Base 64 alone tells upper from lower case. */
function comparable(value: string, bytes: number): string {
  const bare = value.replaceAll('=', '');
  if (bare.length === LENGTHS[0]!(bytes)) return bare.toLowerCase();
  return bare.length === LENGTHS[1]!(bytes) ? bare.toUpperCase() : bare.replaceAll('+', '-').replaceAll('/', '_');
}

function base32(bytes: Buffer): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return bits.replaceAll(/[01]{1,5}/g, (five) => BASE_32[Number.parseInt(five.padEnd(5, '0'), 2)]!);
}
