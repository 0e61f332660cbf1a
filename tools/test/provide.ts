import { provideChromium } from '../../fixtures/browser/provide-chromium.ts';
import { liveParts } from './live-parts.ts';

// Provides what all tests need, so that they find it: engines with their images, and a browser. One after the other,
// because the package manager of the system runs once at a time.

const say = (line: string) => void process.stdout.write(`${line}\n`);
await liveParts(say);
say(`the browser is ${await provideChromium((line) => say(`fixtures: ${line}`))}`);
