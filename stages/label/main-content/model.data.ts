import type { PackedModel } from './model.ts';

export const MODEL: PackedModel = {
  version: '0',
  classWords: '',
  textWords: '',
  typeWords: '',
  firstLook: '',
  pageTypes: [],
  secondLook: '',
  quality: '',
};
