/** The family that takes events: where they are sent to, and whose they are. */
export * from './creator/contract/ingest.js';
