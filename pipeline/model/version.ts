/** The version that stands in every record's provenance; the same as package.json's. */
export const VERSION = '0.1.0';
