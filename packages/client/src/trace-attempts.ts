import type { OnAttempt } from "./attempt.ts";

/** The part of a tracer of `@opentelemetry/api` that `traceAttempts` uses. */
export interface AttemptTracer {
  startSpan(name: string, options: { kind: number; attributes: { [name: string]: string | number } }): AttemptSpan;
}

export interface AttemptSpan {
  setAttribute(name: string, value: string | number): unknown;
  setStatus(status: { code: number }): unknown;
  end(): void;
}

// SpanKind.CLIENT and SpanStatusCode.ERROR of @opentelemetry/api.
const CLIENT = 2;
const ERROR = 2;

/**
 * Makes `onAttempt` write a span of OpenTelemetry for each attempt: `createClient({ onAttempt: traceAttempts(tracer) })`. The
 * tracer is that of `trace.getTracer("…")` of `@opentelemetry/api`, which the client does not import. Names and attributes are
 * those of OpenTelemetry's conventions for HTTP clients; a span has no parameter values, headers or bodies.
 */
export function traceAttempts(tracer: AttemptTracer): OnAttempt {
  return ({ method, path, number }) => {
    const attributes: { [name: string]: string | number } = { "http.request.method": method, "url.template": path };
    if (number > 1) {
      attributes["http.request.resend_count"] = number - 1;
    }
    const span = tracer.startSpan(`${method} ${path}`, { kind: CLIENT, attributes });
    return ({ kind, status }) => {
      if (status !== undefined) {
        span.setAttribute("http.response.status_code", status);
      }
      if (kind !== undefined) {
        span.setAttribute("error.type", kind);
        span.setStatus({ code: ERROR });
      }
      span.end();
    };
  };
}
