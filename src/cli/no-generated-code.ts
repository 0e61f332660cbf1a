import { config } from 'zod';

// zod would write a function for each shape and compile it, which takes longer than one run can win back by it, and
// needs what hardened hosts forbid (`--disallow-code-generation-from-strings`). It reads this when a shape is made, so
// that this file is imported before all others.
config({ jitless: true });
