import { gzipSync } from 'node:zlib';
import type { SarifLog } from '../sarif-log.ts';

const MEGABYTES_PACKED = 10;

/**
 * What GitHub's code scanning asks of a file beyond the schema; one sentence for each rule that is broken.
 * https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 */
export function githubFaults(text: string): string[] {
  const { runs } = JSON.parse(text) as SarifLog;
  const packed = gzipSync(text).length;
  return [
    ...(packed > MEGABYTES_PACKED * 1024 * 1024 ? [`${packed} bytes packed`] : []),
    ...(runs.length > 20 ? [`${runs.length} runs`] : []),
    ...runs.flatMap(runFaults),
  ];
}

function runFaults({ tool, results, automationDetails }: SarifLog['runs'][number]): string[] {
  const { rules, name } = tool.driver;
  const fingerprints = results.map(({ partialFingerprints }) => partialFingerprints['primaryLocationLineHash']);
  return [
    ...(name === '' ? ['the tool has no name'] : []),
    ...(automationDetails.id.endsWith('/') ? [] : ['the category does not end with a slash']),
    ...(results.length > 5000 ? [`${results.length} results, of which 5,000 are shown`] : []),
    ...(new Set(fingerprints).size < results.length ? ['two results have the same fingerprint'] : []),
    ...rules.flatMap(ruleFaults),
    ...results.flatMap((result, index) => resultFaults(result, rules[result.ruleIndex]?.id, index)),
  ];
}

function ruleFaults({ id, shortDescription, fullDescription, help, properties }: SarifRule): string[] {
  const texts = { 'short description': shortDescription.text, 'full description': fullDescription.text };
  const long = Object.entries(texts).filter(([, text]) => text === '' || text.length > 1024);
  return [
    ...long.map(([name]) => `${id}: the ${name} is empty or longer than 1,024 characters`),
    ...(id === '' || id.length > 255 ? [`${id}: a rule id has 1 to 255 characters`] : []),
    ...(help.text === '' || help.markdown === '' ? [`${id}: no help`] : []),
    ...((properties['tags']?.length ?? 0) > 10 ? [`${id}: more than 10 tags`] : []),
    ...(['error', 'warning', 'recommendation'].includes(String(properties['problem.severity']))
      ? []
      : [`${id}: a severity of its own`]),
  ];
}

function resultFaults(result: SarifResult, ruleOfIndex: string | undefined, index: number): string[] {
  const [{ physicalLocation }] = result.locations;
  const { uri } = physicalLocation.artifactLocation;
  const resolved = new URL(uri, 'https://repository.example/root/').href;
  return [
    ...(ruleOfIndex === result.ruleId ? [] : [`result ${index}: its rule is not where it says`]),
    ...(result.message.text === '' ? [`result ${index}: no message`] : []),
    ...(resolved.startsWith('https://repository.example/root/') && !uri.startsWith('/')
      ? []
      : [`result ${index}: ${uri} is no path within the repository`]),
    ...(physicalLocation.region.startLine >= 1 ? [] : [`result ${index}: no line`]),
  ];
}

type SarifRule = SarifLog['runs'][number]['tool']['driver']['rules'][number];
type SarifResult = SarifLog['runs'][number]['results'][number];
