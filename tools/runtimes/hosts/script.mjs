// Runs the suite where a program has arguments and a console: Node, Bun and Deno.
const [origin, stranger, file] = globalThis.Deno?.args ?? globalThis.process.argv.slice(2);
const { suite } = await import(file);
console.log(`RESULTS ${JSON.stringify(await suite(origin, stranger))}`);
// Connections that are kept open are no reason to wait.
globalThis.Deno === undefined ? globalThis.process.exit() : globalThis.Deno.exit();
