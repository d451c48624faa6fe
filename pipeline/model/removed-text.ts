/** model/removed-text: a record may hold the sha256 of what was removed in place of the words (`keepRemovedText: false`). */

const DIGEST = /^sha256:[0-9a-f]{64}$/;

export function isDigest(removed: string): boolean {
  return DIGEST.test(removed);
}
