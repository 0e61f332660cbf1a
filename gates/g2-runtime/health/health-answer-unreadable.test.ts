import { checkCases } from '../../testing/check-cases.ts';
import { anAnswer, anExchange } from '../../testing/evidence.ts';
import { healthAnswerUnreadable } from './health-answer-unreadable.ts';

const health = (answer: Parameters<typeof anAnswer>[0]) => [anExchange('api', { outcome: anAnswer(answer) })];
const failed = (code: string) => [
  anExchange('api', { outcome: { kind: 'failure' as const, code, message: 'larger than 16 KiB' } }),
];
const finding = (message: string) => ({
  subject: { service: 'api', container: 'shop-api-1', url: 'http://127.0.0.1:3000/health' },
  message: `the answer to GET /health ${message}`,
});

checkCases(healthAnswerUnreadable, {
  pass: {
    'it is small JSON': { httpExchanges: health({}) },
    'it is a word': { httpExchanges: health({ contentType: 'text/plain', json: undefined, excerpt: 'OK' }) },
    'it has no body': { httpExchanges: health({ json: undefined, bodyBytes: 0 }) },
    'it is a failure, in whatever form': {
      httpExchanges: health({ status: 503, json: undefined, excerpt: 'upstream' }),
    },
  },
  fail: {
    'it is larger than anybody reads': {
      httpExchanges: health({ truncated: true, json: undefined, excerpt: '{', bodyBytes: 1_048_576 }),
      findings: [finding('is too large')],
    },
    'it is encoded': {
      httpExchanges: health({ encoding: 'gzip', json: undefined }),
      findings: [finding('is encoded, which the request forbids')],
    },
    'it only calls itself JSON': {
      httpExchanges: health({ json: undefined, excerpt: '{"status":' }),
      findings: [finding('calls itself JSON and is not')],
    },
    'its headers are too large': {
      httpExchanges: failed('headers-too-large'),
      findings: [finding('has headers that are too large')],
    },
  },
  notApplicable: {
    'nothing was asked': { httpExchanges: [] },
    'nothing answered': { httpExchanges: failed('refused') },
    'the path does not exist': { httpExchanges: health({ status: 404, json: undefined, excerpt: '{' }) },
  },
});
