/**
 * sources/json-page: a JSON object that holds a page, as scrapers and corpora write them: HTML or text under one of
 * a few names, and perhaps what is known about the page.
 */
import { PageError } from '../model/errors.ts';
import type { FoundPage } from './source.ts';

/** Read in this order: markup says more than the text somebody made of it. */
const TEXT_FIELDS = ['html', 'text', 'content', 'raw_content', 'body'] as const;

/** Values longer than this are no URL, title or date, whatever the field is called. */
const MAX_FACT_LENGTH = 10_000;

/** @throws {PageError} `malformed`, `empty` */
export function jsonPage(value: unknown): FoundPage {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new PageError('malformed', `expected a JSON object, got ${nameOf(value)}`);
  const object = new Map(Object.entries(value));
  const field = TEXT_FIELDS.find((name) => typeof object.get(name) === 'string');
  if (field === undefined) throw new PageError('malformed', `expected text in one of the fields ${TEXT_FIELDS.join(', ')}`);
  const text = (object.get(field) as string).toWellFormed();
  if (text.trim() === '') throw new PageError('empty', `the field ${field} is blank`);
  const url = factIn(object.get('url'));
  const given = factsGiven(factIn(object.get('title')), factIn(object.get('date')));
  return {
    text,
    ...(field === 'html' ? { mediaType: 'text/html' } : {}),
    ...(url === undefined ? {} : { url }),
    ...(given === undefined ? {} : { given }),
  };
}

function factsGiven(title: string | undefined, date: string | undefined): FoundPage['given'] {
  if (title === undefined && date === undefined) return undefined;
  return { ...(title === undefined ? {} : { title }), ...(date === undefined ? {} : { date }) };
}

function factIn(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > MAX_FACT_LENGTH) return undefined;
  const fact = value.toWellFormed().trim();
  return fact === '' ? undefined : fact;
}

function nameOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}
