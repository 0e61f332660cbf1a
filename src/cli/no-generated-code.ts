// zod would write a function for each shape and compile it, which takes longer than one run can win back by it, and
// needs what hardened hosts forbid (`--disallow-code-generation-from-strings`). It reads this when a shape is made, so
// that this file is imported before all others. It is not set by `config()` of zod: to load zod is most of what a command
// would cost that reads nothing, such as `--help`.
const CONFIG = '__zod_globalConfig';
const before: unknown = Reflect.get(globalThis, CONFIG);
const config = typeof before === 'object' && before !== null ? before : {};
Object.assign(globalThis, { [CONFIG]: Object.assign(config, { jitless: true }) });
