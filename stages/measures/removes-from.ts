/**
 * From this confidence on a finding takes its span away in the default setting: boilerplate is the likelier answer. `prune`
 * acts on it; in `label`, rules that lean on others, and what settles between rules and models, must mean the same.
 */
export const REMOVES_FROM = 0.5;
