import { describe, expect, it } from 'vitest';
import type { Block, Finding, PageType } from '../../../pipeline/model/page.ts';
import { settle } from '../../../stages/label/settle.ts';

const rule = (confidence: number, part?: Finding['part']): Finding => ({
  class: 'share-bar',
  action: 'removed',
  rule: 'label/share-bar',
  confidence,
  evidence: ['lexicon:en/share'],
  ...(part === undefined ? {} : { part }),
});

const judged = (confidence: number): Finding => ({
  class: 'furniture',
  action: 'removed',
  rule: 'label/main-content',
  confidence,
  evidence: ['content:0.10'],
});

function settled(findings: Finding[], model: Finding, pageType: PageType = 'product'): Finding[] {
  const block: Block = { type: 'paragraph', text: 'Share this', runs: [], start: 0, end: 10, links: [], findings };
  settle(block, model, pageType);
  return block.findings;
}

describe('settle', () => {
  it('takes the class from the rule and the decision from the model', () => {
    expect(settled([rule(0.6)], judged(0.9))).toMatchObject([{ class: 'share-bar', rule: 'label/share-bar', confidence: 0.9 }]);
    expect(settled([rule(0.9)], judged(0.1))).toEqual([]);
    expect(settled([], judged(0.9))).toEqual([judged(0.9)]);
  });

  it('keeps the evidence of both', () => {
    expect(settled([rule(0.6)], judged(0.9))[0]!.evidence).toEqual(['lexicon:en/share', 'content:0.10']);
  });

  it('lets a sure rule decide where the model doubts', () => {
    expect(settled([rule(0.85)], judged(0.3))[0]!.confidence).toBe(0.5);
    expect(settled([rule(0.7)], judged(0.3))[0]!.confidence).toBe(0.3);
  });

  it('hears rules sooner in articles', () => {
    expect(settled([rule(0.6)], judged(0.1), 'article')[0]!.confidence).toBe(0.5);
    expect(settled([rule(0.6)], judged(0.01), 'article')).toEqual([]);
  });

  it('leaves parts of blocks to the rules', () => {
    const part = rule(0.7, { start: 0, end: 5 });
    expect(settled([part], judged(0.1))).toEqual([part]);
  });

  it('says nothing of clear content', () => {
    expect(settled([], judged(0.05))).toEqual([]);
  });
});
