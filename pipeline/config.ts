/**
 * config: every setting, with its default, unit and meaning; the only place where one is named. Unknown keys are
 * refused, so that a misspelt setting never runs as its default.
 */
import { createHash } from 'node:crypto';
import * as z from 'zod';
import { DEFAULT_MARKUP_LIMITS, DEFAULT_PAGE_SETTINGS } from './model/capture.ts';
import { ConfigError } from './model/errors.ts';
import { NEAR_RULE, type NearRule } from './model/near-rule.ts';
import { SCHEMA_VERSION } from './model/record.ts';
import { VERSION } from './model/version.ts';

const MiB = 1024 * 1024;
const positive = z.int().positive();

/**
 * Nothing a scraper fetched in good faith comes near these; what does is a bomb, a dump or a fault. Each has its own
 * words in quarantine.
 */
const limitsSchema = z
  .strictObject({
    fileBytes: positive.default(64 * MiB).describe('bytes on disk of a file that holds one page'),
    pageBytes: positive.default(20 * MiB).describe('bytes of one page, after decompression'),
    lineBytes: positive.default(20 * MiB).describe('bytes of one line of JSONL'),
    expansionRatio: positive.default(200).describe('bytes after decompression for one byte before; looked at from 1 MiB on'),
    openElements: positive.default(DEFAULT_MARKUP_LIMITS.openElements).describe('elements open at once in HTML: how deep it nests'),
    elements: positive.default(DEFAULT_MARKUP_LIMITS.elements).describe('elements of one HTML page'),
    attributes: positive.default(DEFAULT_MARKUP_LIMITS.attributes).describe('attributes of one tag'),
    pageSeconds: z.number().positive().default(20).describe('seconds on the processor for one page'),
    workerMiB: positive.default(400).describe('MiB of memory one worker may fill'),
  })
  .prefault({});

const pageSchema = z
  .strictObject({
    removal: z.enum(['balanced', 'careful']).default(DEFAULT_PAGE_SETTINGS.removal).describe('how readily a doubtful span goes'),
    keepRemovedText: z.boolean().default(DEFAULT_PAGE_SETTINGS.keepRemovedText).describe('false keeps only a sha256 of what was removed'),
    labels: z
      .enum(['both', 'rules', 'model'])
      .default(DEFAULT_PAGE_SETTINGS.labels)
      .describe('who labels blocks: rules, learned models, or both'),
  })
  .prefault({});

const percent = z.int().min(1).max(100);

/** Of shingles, runs of three words. Those that return on a site's pages are furniture and weigh little. */
const nearSchema = z
  .strictObject({
    minSimilarity: percent
      .default(NEAR_RULE.minSimilarity)
      .describe(
        'percent of what two pages say together that both must say to be copies; lower joins digests, higher loses re-worded copies',
      ),
    minContainment: percent
      .default(NEAR_RULE.minContainment)
      .describe('percent of a shorter page that a longer one must hold for the shorter to be a cut copy of it'),
    minSameness: percent
      .default(NEAR_RULE.minSameness)
      .describe('percent that two pages of one site and title must have in common to be one page, fetched again; furniture weighs in full'),
    maxKeyPages: positive
      .default(NEAR_RULE.maxKeyPages)
      .describe('pages with a rare phrase in common that are all compared with each other; where there are more, with one of them'),
  })
  .prefault({});

export const configSchema = z.strictObject({
  raw: z.string().min(1).default('raw').describe('folder that is read'),
  clean: z.string().min(1).default('clean').describe('folder that is written'),
  workers: z.int().nonnegative().default(0).describe('threads that clean pages; 0 is one for each processor'),
  engine: z.enum(['local', 'inline']).default('local').describe('where pages are worked: threads, or the calling one, without guards'),
  dedup: z.enum(['off', 'exact', 'near']).default('near').describe('which pages count as copies of one another'),
  near: nearSchema.describe('thresholds of dedup: near'),
  memoryPages: z
    .int()
    .nonnegative()
    .default(20_000)
    .describe('pages up to which copies are looked for in memory, in some seconds and 200 MB; more than that, in a database below .state'),
  source: z.string().min(1).nullable().default(null).describe('name of the collection; null takes the first folder below raw/'),
  ignore: z.array(z.string()).default(['README.md']).describe('paths below raw/ that are no input'),
  settleSeconds: z
    .number()
    .nonnegative()
    .default(5)
    .describe('seconds a file that was written to must be left alone before a schedule or a watch takes it for whole'),
  page: pageSchema,
  limits: limitsSchema,
});

export type Config = z.infer<typeof configSchema>;
export type Limits = Config['limits'];

/**
 * @example parseConfig({ raw: 'scrapes', limits: { pageSeconds: 5 } })
 * @throws {ConfigError} naming each setting that is wrong
 */
export function parseConfig(given: unknown): Config {
  const parsed = configSchema.safeParse(given ?? {});
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => (path.length === 0 ? message : `${path.join('.')}: ${message}`));
  throw new ConfigError(`Configuration: ${faults.join('; ')}`);
}

/** What a page's outcome depends on besides its bytes. When it changes, every page is worked again. */
export function settingsDigest({ page, limits, source }: Config): string {
  const { workerMiB: _, ...felt } = limits;
  const shaping = { version: VERSION, schema: SCHEMA_VERSION, page, limits: felt, source };
  return createHash('sha256').update(JSON.stringify(shaping)).digest('hex');
}

/** The thresholds that `clusteringOf` named. */
export function nearRuleOf(clustering: string): NearRule {
  return clustering.startsWith('near ') ? (JSON.parse(clustering.slice('near '.length)) as NearRule) : NEAR_RULE;
}

/** Which pages stand for which: the method and its thresholds. When it changes, pages are clustered anew, none is worked. */
export function clusteringOf({ dedup, near }: Config): string {
  return dedup === 'near' ? `near ${JSON.stringify(near)}` : dedup;
}
