import { describe, expect, it } from 'vitest';
import { alignToGold, wordsOf } from '../../training/align-gold.ts';

const shares = (blocks: string[], gold: string): boolean[] => alignToGold(blocks.map(wordsOf), gold).map((share) => share >= 0.5);

describe('alignToGold', () => {
  it('tells short blocks by what stands beside them', () => {
    const gold = 'Care\n\nWater the fern once a week in summer.\n\nLight\n\nKeep it in half shade all year.';
    const blocks = ['Home', 'Light', 'Care', 'Water the fern once a week in summer.', 'Light', 'Keep it in half shade all year.', 'Care'];
    expect(shares(blocks, gold)).toEqual([false, false, true, true, true, true, false]);
  });

  it('keeps as many copies as the gold has', () => {
    const text = 'The same sentence stands here twice for two screens.';
    const intro = 'Intro words of the page come first here.';
    expect(shares([text, 'Menu', 'Login', 'Imprint', 'Search', intro, text], `${intro}\n\n${text}`)).toEqual([
      false,
      false,
      false,
      false,
      false,
      true,
      true,
    ]);
  });

  it('finds nothing in an empty gold', () => {
    expect(shares(['Some words of a page that stand here'], '')).toEqual([false]);
  });
});
