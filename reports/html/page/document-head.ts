import type { RunResult } from '../../../src/model/result.ts';
import { RELEASE_WORDS } from '../../text/release-words.ts';
import { text } from '../markup/escape.ts';
import { type Html, html } from '../markup/html.ts';
import { SCRIPT_HASH, STYLE, STYLE_HASH } from '../page.generated.ts';

/**
 * What the page may do: nothing but its own style and script, known by their digests. No request of any kind, no form
 * that is sent, no frame, no other base for its links. https://www.w3.org/TR/CSP3/
 */
const POLICY = [
  "default-src 'none'",
  `style-src '${STYLE_HASH}'`,
  `script-src '${SCRIPT_HASH}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export function documentHead({ run, release }: RunResult): Html {
  const style = STYLE as Html;
  const policy = POLICY as Html;
  return html`<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="gates ${text(run.toolVersion)}">
<title>${text(`${run.project}: ${RELEASE_WORDS[release.verdict].toLowerCase()} for release`)}</title>
<style>${style}</style>
</head>`;
}
