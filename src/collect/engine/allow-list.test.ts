import { expect, test } from 'vitest';
import { assertReadOnly } from './allow-list.ts';

const ID = 'ab12'.repeat(16);
const SPAN = 'since=1795000000&until=1795086400';
const OF_SHOP = 'filters={"label":["com.docker.compose.project=shop"]}';
const admits = (request: string): boolean => {
  const [method = '', target = ''] = request.split(/ (.*)/s);
  const [path = '', query = ''] = target.split(/\?(.*)/s);
  try {
    assertReadOnly(method, path, new URLSearchParams(query));
    return true;
  } catch {
    return false;
  }
};

test.each([
  'GET /_ping',
  'GET /version',
  'GET /info',
  'GET /containers/json?all=1',
  `GET /containers/${ID}/json`,
  `GET /containers/${ID}/logs?stdout=1&stderr=1&timestamps=1&tail=2000`,
  `GET /containers/${ID}/stats?stream=false`,
  `GET /containers/${ID}/top?ps_args=-eo uid,pid,ppid,stat,nlwp,args`,
  `GET /containers/${ID}/top?ps_args=user,pid,ppid,state,args`,
  `GET /images/sha256:${ID}/json`,
  `GET /images/sha256:${ID}/history`,
  `GET /networks/${ID}`,
  'GET /networks/shop_default',
  'GET /volumes',
  `GET /events?${SPAN}&${OF_SHOP}`,
  'GET /system/df',
])('admits %s', (request) => {
  expect(admits(request)).toBe(true);
});

test.each([
  `POST /containers/${ID}/start`,
  `HEAD /containers/${ID}/archive`,
  `DELETE /containers/${ID}`,
  `PUT /containers/${ID}/archive`,
  `get /containers/${ID}/json`,
  `GET /containers/${ID}/attach/ws`,
  `GET /containers/${ID}/archive?path=/`,
  `GET /containers/${ID}/export`,
  `GET /containers/${ID}/changes`,
  `GET /containers/${ID}/../${ID}/start`,
  `GET /containers/${ID}%2fstart`,
  `GET /containers/${ID}/json\n`,
  `GET /containers/${ID}/json\r\nPOST /containers/${ID}/kill`,
  `GET /containers/${ID}/json\0`,
  `GET /containers/${ID.toUpperCase()}/json`,
  'GET /containers/web/json',
  `GET /v1.41/containers/${ID}/json`,
  `GET /containers/${ID}/logs?stdout=1&tail=10&follow=1`,
  `GET /containers/${ID}/logs?stdout=1`,
  `GET /containers/${ID}/logs?tail=all`,
  `GET /containers/${ID}/stats`,
  `GET /containers/${ID}/stats?stream=true`,
  `GET /containers/${ID}/stats?stream=false&stream=true`,
  `GET /containers/${ID}/top?ps_args=aux`,
  `GET /containers/${ID}/top?ps_args=user,pid,ppid,state,args,environ`,
  `GET /containers/${ID}/top?ps_args=-eo uid,pid,ppid,stat,nlwp,args;id`,
  'GET /images/get?names=x',
  'GET /images/search?term=x',
  'GET /images/x/json',
  'GET /images/x/history',
  'GET /distribution/x/json',
  'GET /events',
  `GET /events?${SPAN}`,
  `GET /events?since=1795000000&${OF_SHOP}`,
  `GET /events?until=1795000000&${OF_SHOP}`,
  `GET /events?since=1795000000&until=&${OF_SHOP}`,
  `GET /events?since=-24h&until=2999-01-01&${OF_SHOP}`,
  `GET /events?${SPAN}&filters={}`,
  `GET /events?${SPAN}&filters={"label":["com.docker.compose.project=a","com.docker.compose.project=b"]}`,
  `GET /events?${SPAN}&filters={"type":["container"]}`,
  `GET /events?${SPAN}&${OF_SHOP}&follow=1`,
  'GET /exec/1/json',
  'GET /system/df?type=image',
  'GET /swarm',
  'GET /swarm/unlockkey',
  'GET /secrets',
  'GET /configs',
  'GET /plugins/privileges?remote=x',
  'GET /session',
  'GET //_ping',
  'GET _ping',
  'GET http://elsewhere/_ping',
  'GET /volumes/x',
  'GET /volumes?force=1',
])('refuses %j', (request) => {
  expect(admits(request)).toBe(false);
});
