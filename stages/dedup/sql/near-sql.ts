/** dedup/sql/near-sql: an update of the index, statement by statement; the same method as near.ts. */
import { NEAR_RULE, type NearRule } from '../../../pipeline/model/near-rule.ts';
import { candidates } from './candidates-sql.ts';
import { assignments, CLUSTERS } from './clusters-sql.ts';
import { fetchedAgain, FURNITURE, REWEIGHED } from './furniture-sql.ts';
import { links } from './links-sql.ts';
import { takeIn } from './pages-sql.ts';
import { SCHEMA, STAGING, type DedupSql } from './statement.ts';

export interface NearSql extends DedupSql {
  /** A query for the furniture of the site that is named in the parameter $site: (shingle, pages). */
  furniture: string;
}

export function nearSql(rule: NearRule = NEAR_RULE): NearSql {
  return {
    schema: SCHEMA,
    staging: STAGING,
    update: [...takeIn(), ...candidates(rule), ...fetchedAgain(rule), ...REWEIGHED, ...links(rule), ...CLUSTERS],
    assignments,
    furniture: FURNITURE,
  };
}
