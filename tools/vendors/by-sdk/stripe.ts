import Stripe from "stripe";
import type { BySdk } from "./by-sdk.ts";

const clientOf = (baseUrl: string): Stripe => {
  const { hostname: host, port } = new URL(baseUrl);
  const options = { host, port, protocol: "http", maxNetworkRetries: 0, telemetry: false } as const;
  // Stripe's host of files is replaced too.
  const httpClient = Stripe.createFetchHttpClient((input: string | URL | Request, init?: RequestInit) => {
    return fetch(String(input).replace(/^https?:\/\/files\.stripe\.com(:\d+)?/, baseUrl), init);
  });
  return new Stripe("sk_test_1", { ...options, httpClient });
};

export const bySdk: BySdk = {
  subscribe: (url) =>
    clientOf(url).subscriptions.create({
      customer: "cus_1",
      items: [{ price: "price_1", quantity: 2 }, { price: "price_2" }],
      metadata: { order: "6735" },
      trial_period_days: 14,
      expand: ["latest_invoice"],
    }),
  everyCustomer: (url) => clientOf(url).customers.list({ limit: 2 }).autoPagingToArray({ limit: 10 }),
  create: (url) =>
    clientOf(url).customers.create({
      name: "Ada & Söhne",
      email: "ada+1@example.org",
      address: { city: "London", line1: "1 Main St", country: "GB" },
      preferred_locales: ["en-GB", "de"],
    }),
  update: (url) => clientOf(url).customers.update("cus_1", { metadata: { plan: "gold", left: "" }, balance: -1000 }),
  remove: (url) => clientOf(url).customers.del("cus_1"),
  search: (url) => clientOf(url).customers.search({ query: "email:'ada@example.org' AND metadata['plan']:'gold'" }),
  invoicesSince: (url) =>
    clientOf(url).invoices.list({ created: { gte: 1_700_000_000 }, status: "open", expand: ["data.customer"] }),
  pay: (url) =>
    clientOf(url).paymentIntents.create(
      { amount: 2000, currency: "eur", automatic_payment_methods: { enabled: true } },
      { idempotencyKey: "order-6735" },
    ),
  upload: (url) => {
    const file = { data: Buffer.from("pdf"), name: "evidence.pdf", type: "application/pdf" };
    return clientOf(url).files.create({ purpose: "dispute_evidence", file });
  },
  declined: (url) => clientOf(url).refunds.create({ charge: "ch_1", amount: 500 }),
};
