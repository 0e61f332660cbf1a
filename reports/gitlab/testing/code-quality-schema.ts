import { Ajv } from 'ajv';

/**
 * What GitLab documents of its code quality reports.
 * https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
const SCHEMA = {
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          // Relative to the repository, and without a dot in front.
          path: { type: 'string', pattern: '^(?!/|\\./)(?!.*(^|/)\\.\\.(/|$)).+' },
          lines: {
            type: 'object',
            required: ['begin'],
            properties: { begin: { type: 'integer', minimum: 1 } },
            additionalProperties: false,
          },
        },
        additionalProperties: false,
      },
    },
    additionalProperties: false,
  },
};

const validate = new Ajv({ allErrors: true }).compile(SCHEMA);

/** What is wrong with a code quality report by the documented format; no two issues may share a fingerprint. */
export function codeQualityFaults(text: string): string[] {
  const issues = JSON.parse(text) as { fingerprint?: string }[];
  validate(issues);
  const isUnique = new Set(issues.map(({ fingerprint }) => fingerprint)).size === issues.length;
  return [
    // A byte order mark makes GitLab refuse the file.
    ...(text.startsWith('[') ? [] : ['it does not begin with a bracket']),
    ...(validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`),
    ...(isUnique ? [] : ['two issues share a fingerprint']),
  ];
}
