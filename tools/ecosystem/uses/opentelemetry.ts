import { createClient, traceAttempts } from "@flarespec/cloudflare/tunnels";
import { trace } from "@opentelemetry/api";
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-base";

const exporter = new InMemorySpanExporter();
trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }));

const client = createClient({
  baseUrl: process.env.BASE_URL ?? "",
  token: "a-token",
  retry: { baseDelay: 1 },
  onAttempt: traceAttempts(trace.getTracer("tunnels")),
});
for (const account_id of ["busy", "refused"]) {
  await client.GET("/accounts/{account_id}/cfd_tunnel", { params: { path: { account_id } } });
}
for (const { name, kind, attributes, status } of exporter.getFinishedSpans()) {
  const resent = attributes["http.request.resend_count"] ?? 0;
  console.log(name, kind, resent, attributes["http.response.status_code"], attributes["error.type"], status.code);
}
