// Puts a lamp into the kitchen, and says which rooms have one.
import { createClient, createLamp, listLamps, unwrap } from "@acme/lamps/lamps";

const client = createClient({ ...(process.env.LAMPS_URL && { baseUrl: process.env.LAMPS_URL }), timeout: 5_000 });

const made = unwrap(await createLamp(client, { room: "kitchen", colour: "warm" }));
const lamps = unwrap(await listLamps(client));
const rooms = new Set(lamps.map(({ room }) => room));
console.log(`${made.room} has a lamp, as have ${rooms.size} rooms in all`);
