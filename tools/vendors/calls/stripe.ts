import { createClient, paginate, unwrap } from "stripe-api";
import { createCustomer, createCustomerByCustomer, deleteCustomer, listCustomers } from "stripe-api/customers";
import { createFile } from "stripe-api/files";
import { createPaymentIntent } from "stripe-api/payment-intents";
import { createRefund } from "stripe-api/refunds";
import { createSubscription } from "stripe-api/subscriptions";
import type { Call } from "./call.js";

const clientOf = (baseUrl: string) => createClient({ baseUrl, credentials: { bearerAuth: "sk_test_1" } });

const subscription = { id: "sub_1", object: "subscription", status: "active", latest_invoice: { id: "in_1" } };
const customer = (id: string) => ({ id, object: "customer", email: `${id}@example.org` });
const page = (data: unknown[], has_more: boolean) => ({ object: "list", url: "/v1/customers", data, has_more });

export const subscribe: Call = {
  answers: [{ body: subscription }],
  async run(baseUrl) {
    const { data, error } = await createSubscription(clientOf(baseUrl), {
      customer: "cus_1",
      items: [{ price: "price_1", quantity: 2 }, { price: "price_2" }],
      metadata: { order: "6735" },
      trial_period_days: 14,
      expand: ["latest_invoice"],
    });
    if (error) return error.message;
    const invoice = data.latest_invoice;
    return [data.status, typeof invoice === "string" ? invoice : invoice?.id];
  },
  gives: ["active", "in_1"],
};

export const everyCustomer: Call = {
  answers: [{ body: page([customer("cus_1"), customer("cus_2")], true) }, { body: page([customer("cus_3")], false) }],
  async run(baseUrl) {
    const emails: string[] = [];
    for await (const { id, email } of paginate(clientOf(baseUrl), listCustomers, { limit: 2 }))
      emails.push(email ?? id);
    return emails;
  },
  gives: ["cus_1@example.org", "cus_2@example.org", "cus_3@example.org"],
};

export const create: Call = {
  answers: [{ body: customer("cus_4") }],
  async run(baseUrl) {
    const created = await createCustomer(clientOf(baseUrl), {
      name: "Ada & Söhne",
      email: "ada+1@example.org",
      address: { city: "London", line1: "1 Main St", country: "GB" },
      preferred_locales: ["en-GB", "de"],
    });
    return unwrap(created).id;
  },
  gives: "cus_4",
};

export const update: Call = {
  answers: [{ body: customer("cus_1") }],
  async run(baseUrl) {
    const updated = await createCustomerByCustomer(clientOf(baseUrl), {
      customer: "cus_1",
      metadata: { plan: "gold", left: "" },
      balance: -1000,
    });
    return updated.error === undefined && updated.data.id;
  },
  gives: "cus_1",
};

export const remove: Call = {
  answers: [{ body: { id: "cus_1", object: "customer", deleted: true } }],
  async run(baseUrl) {
    const { data, error } = await deleteCustomer(clientOf(baseUrl), { customer: "cus_1" });
    return error ? error.message : data?.deleted;
  },
  gives: true,
};

export const search: Call = {
  answers: [{ body: { ...page([customer("cus_1")], false), object: "search_result" } }],
  async run(baseUrl) {
    const client = clientOf(baseUrl);
    const query = { query: "email:'ada@example.org' AND metadata['plan']:'gold'" };
    const { data, error } = await client.GET("/v1/customers/search", { params: { query } });
    return error ? error.message : data.data.map(({ id }) => id);
  },
  gives: ["cus_1"],
};

export const invoicesSince: Call = {
  answers: [{ body: { ...page([{ id: "in_1", object: "invoice", due_date: null }], false), url: "/v1/invoices" } }],
  async run(baseUrl) {
    const query = { created: { gte: 1_700_000_000 }, status: "open", expand: ["data.customer"] } as const;
    const answer = await clientOf(baseUrl)["/v1/invoices"].GET({
      params: { query: { ...query, expand: ["data.customer"] } },
    });
    return answer.error
      ? answer.error.message
      : answer.data.data.map((invoice) => [invoice.id, invoice.due_date ?? null]);
  },
  gives: [["in_1", null]],
};

export const pay: Call = {
  answers: [{ body: { id: "pi_1", object: "payment_intent", client_secret: "pi_1_secret", status: "succeeded" } }],
  async run(baseUrl) {
    const intent = await createPaymentIntent(
      clientOf(baseUrl),
      { amount: 2000, currency: "eur", automatic_payment_methods: { enabled: true } },
      { headers: { "Idempotency-Key": "order-6735" } },
    );
    return unwrap(intent).client_secret;
  },
  gives: "pi_1_secret",
};

export const upload: Call = {
  answers: [{ body: { id: "file_1", object: "file", size: 3 } }],
  async run(baseUrl) {
    const file = new File(["pdf"], "evidence.pdf", { type: "application/pdf" });
    const { data, error } = await createFile(clientOf(baseUrl), { purpose: "dispute_evidence", file });
    return error ? error.message : data.size;
  },
  gives: 3,
};

export const declined: Call = {
  answers: [
    {
      status: 402,
      body: { error: { type: "card_error", code: "charge_already_refunded", message: "Already refunded." } },
    },
  ],
  async run(baseUrl) {
    const { data, error } = await createRefund(clientOf(baseUrl), { charge: "ch_1", amount: 500 });
    if (error === undefined) return data.id;
    if (error.kind !== "http" || error.status !== 402) return error.kind;
    return [error.body.error.code, error.body.error.type, error.message];
  },
  gives: ["charge_already_refunded", "card_error", "POST /v1/refunds: 402 Already refunded."],
};
