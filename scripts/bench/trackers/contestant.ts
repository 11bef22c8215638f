/** A tracker as a page sets it up that wants nothing but its own events tracked. */
export interface Contestant {
  /** Resolves with what tracks one event, once it is at its usual pace. */
  begin(): Promise<(properties: Record<string, string | number>) => void>;
}

declare global {
  var tracking: Contestant;
}
