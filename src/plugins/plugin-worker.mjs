// Runs the checks of one plugin, in a thread and a context of their own. Nothing but texts passes between the context and
// this file: an object of the outside would have the way to everything else on its prototype.
import { createContext, Script, SourceTextModule } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';

/** Before the plugin: a check has no clock and no chance, so that a capture is judged the same on any day. */
const WITHOUT_WORLD = `{
  const Clock = Date;
  const refuse = (what) => { throw new TypeError('a check has no ' + what + ': the time of the capture is run.takenAt'); };
  class Instant extends Clock {
    constructor(...given) {
      if (given.length === 0) refuse('clock');
      super(...given);
    }
    static now() { return refuse('clock'); }
  }
  Clock.prototype.constructor = Instant;
  globalThis.Date = Instant;
  Math.random = () => refuse('chance');
  delete globalThis.Intl;
  delete globalThis.console;
  delete globalThis.WebAssembly;
}`;

/** Beside the plugin: hands it evidence, frozen, and turns whatever it does into a text. */
const BRIDGE = `
import * as plugin from 'the plugin';
const checks = plugin.default?.checks;
const frozen = (value) => {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
};
const told = (error) => error instanceof Error
  ? { name: String(error.name), message: String(error.message) }
  : { name: 'Error', message: 'threw something that is not an error' };
export function describe() {
  if (!Array.isArray(checks)) return JSON.stringify({ none: true });
  return JSON.stringify({ checks: checks.map((check) => ({ ...check, evaluate: typeof check?.evaluate })) });
}
export function evaluate(index, evidence) {
  try {
    const judgement = checks[index].evaluate(frozen(JSON.parse(evidence)));
    if (typeof judgement?.then === 'function') throw new TypeError('a check is synchronous and returns a judgement');
    return JSON.stringify({ judgement: judgement ?? null });
  } catch (error) {
    return JSON.stringify({ crashed: told(error) });
  }
}`;

const context = createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
new Script(WITHOUT_WORLD, { filename: 'without-world.js' }).runInContext(context);

/** The error is made inside: one of the outside would lead out. */
const refusal = new SourceTextModule("throw new TypeError('a plugin is one piece: there is no import()');", {
  context,
});
await refusal.link(() => {});
await refusal.evaluate().catch(() => {});

const modules = new Map();
const asked = new Map();

function moduleOf(identifier, text) {
  const known = modules.get(identifier);
  if (known) return known;
  const made = new SourceTextModule(text, {
    context,
    identifier,
    importModuleDynamically: () => refusal,
  });
  modules.set(identifier, made);
  return made;
}

/** Every import is answered by the outside, which reads the file or refuses. */
function resolveImport(specifier, { identifier }) {
  if (specifier === 'gates/plugin') return moduleOf('gates/plugin', workerData.api);
  return new Promise((found, refused) => {
    const number = asked.size;
    asked.set(number, ({ path, text, message }) =>
      message === undefined ? found(moduleOf(path, text)) : refused(new TypeError(message)),
    );
    parentPort.postMessage({ wants: { number, specifier, from: identifier } });
  });
}

async function start() {
  const bridge = new SourceTextModule(BRIDGE, { context, identifier: 'bridge' });
  await bridge.link((specifier, from) =>
    specifier === 'the plugin'
      ? moduleOf(workerData.entry.path, workerData.entry.text)
      : resolveImport(specifier, from),
  );
  await bridge.evaluate();
  return bridge.namespace;
}

const answer = (number, text) => parentPort.postMessage({ number, text });
const failed = (number, error) =>
  answer(number, JSON.stringify({ crashed: { name: String(error?.name), message: String(error?.message) } }));

const started = start();
started.catch(() => {});
parentPort.on('message', ({ number, evaluate, file }) => {
  if (file) asked.get(file.number)?.(file);
  else void judge(number, evaluate);
});

async function judge(number, evaluate) {
  try {
    const bridge = await started;
    answer(number, evaluate ? bridge.evaluate(evaluate.index, evaluate.evidence) : bridge.describe());
  } catch (error) {
    failed(number, error);
  }
}
