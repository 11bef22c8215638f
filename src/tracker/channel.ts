/** A channel to the other tabs, which may be refused, and then says and hears nothing. */
export class Channel<T> {
  #channel: BroadcastChannel | null = null;

  /** @param name null where there is nobody to onMessage */
  constructor(name: string | null, onMessage: (message: T) => void) {
    if (name === null) return;
    try {
      this.#channel = new BroadcastChannel(name);
      this.#channel.onmessage = ({ data }: MessageEvent<T>) => onMessage(data);
    } catch {
      // As if there were no other tab.
    }
  }

  post(message: T): void {
    try {
      this.#channel?.postMessage(message);
    } catch {
      // The same.
    }
  }

  close(): void {
    this.#channel?.close();
    this.#channel = null;
  }
}
