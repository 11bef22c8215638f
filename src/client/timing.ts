/** How long the client waits and how often it tries. For tests; hosts have nothing to set here. Times in ms. */
export interface Timing {
  /** One attempt, from sending to the last byte of the body. */
  readonly timeout: number;
  /** The longest silence within a file: a big one may take any time, as long as bytes arrive. */
  readonly idleTimeout: number;
  /** One call of the token function. */
  readonly tokenTimeout: number;
  /** Attempts after the first one, of a request that may be repeated. */
  readonly retries: number;
  /** Before the first of them; doubled for each further one, and each stretched by up to as much again at random. */
  readonly backoff: number;
  /** The longest `Retry-After` that is waited for unasked. */
  readonly maxRetryAfter: number;
}

export const defaultTiming: Timing = {
  timeout: 30_000,
  idleTimeout: 30_000,
  tokenTimeout: 30_000,
  retries: 2,
  backoff: 500,
  maxRetryAfter: 10_000,
};
