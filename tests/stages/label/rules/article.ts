/** An invented article that the cases stand in. */
export const ARTICLE = [
  'The harbour of Springfield opened again on Monday after a storm that had lasted three days and broken two of its cranes.',
  'Ferries to the islands run every hour now, the harbour master said, and those who waited on the coast were home before the evening.',
  'The storm had come from the west on Friday night. Waves of six metres struck the old pier, and the lights along the coast went out.',
  'Nobody was hurt, but the ferry company lost the income of a weekend and will ask the town to share the cost of the cranes.',
];

export const MORE = [
  'The town council meets on Thursday to talk about the cranes and the pier, which is older than the harbour itself.',
  'Engineers from the coast guard looked at the pier on Sunday and found that the ferries may use it until the winter.',
];
