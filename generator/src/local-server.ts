import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { FlarespecError } from "./diagnostics/error.ts";

/** Only this machine can connect. */
const LOOPBACK = "127.0.0.1";

/** A server that listens. */
export interface LocalServer {
  /** Its address, without a path. */
  url: string;
  /** Ends when every response under way is complete. */
  close(): Promise<void>;
  /** Ends at once. */
  destroy(): void;
}

/**
 * Listens at a port; 0 for any that is free.
 * @throws FlarespecError with the given code if the port cannot be listened at.
 */
export async function listenAt(
  server: Server,
  { host = LOOPBACK, port }: { host?: string; port: number },
  code: "FS8005" | "FS8008",
): Promise<LocalServer> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => {
      const message = `cannot listen at ${host}:${port}: ${cause.code ?? cause.message}`;
      reject(new FlarespecError(code, { message, exitCode: 2, cause }));
    });
    server.listen(port, host, resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${actual}`,
    close: () =>
      new Promise((resolve) => {
        // A connection whose response has ended stays open for the next request, which will not come.
        const idle = setInterval(() => server.closeIdleConnections(), 20);
        server.close(() => {
          clearInterval(idle);
          resolve();
        });
      }),
    destroy: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
