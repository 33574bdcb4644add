const test = require('node:test');
const assert = require('node:assert/strict');
const { answer } = require(process.env.OAUTH_PROXY);

const env = { CLIENT_ID: 'app', SECRET_PARAMETER: '/acme-prod/decap-oauth-secret', SITE_DOMAIN: 'acme.example' };
const event = (rawPath, queryStringParameters, cookies) => ({ rawPath, queryStringParameters, cookies, requestContext: { domainName: 'x.lambda-url.us-east-1.on.aws' } });
const asked = [];
const github = body => async (url, options) => {
  asked.push({ url, ...JSON.parse(options.body) });
  return { ok: true, json: async () => body };
};
const call = (request, body = { access_token: 'gho_1' }) => answer(request, { env, fetch: github(body), readSecret: async name => `secret of ${name}` });

async function begun() {
  const begin = await call(event('/auth'));
  const state = new URL(begin.headers.location).searchParams.get('state');
  return { begin, state, cookie: begin.cookies[0].split(';')[0] };
}

test('a sign-in goes to GitHub with a state that the browser keeps', async () => {
  const { begin, state, cookie } = await begun();
  const address = new URL(begin.headers.location);
  assert.equal(begin.statusCode, 302);
  assert.equal(address.origin + address.pathname, 'https://github.com/login/oauth/authorize');
  assert.equal(address.searchParams.get('redirect_uri'), 'https://x.lambda-url.us-east-1.on.aws/callback');
  assert.equal(cookie, `oauth_state=${state}`);
  assert.match(begin.cookies[0], /Secure; HttpOnly/);
});

test('the token goes to the site and to no other origin', async () => {
  const { state, cookie } = await begun();
  const done = await call(event('/callback', { code: 'c', state }, [cookie]));
  assert.equal(done.statusCode, 200);
  assert.match(done.body, /authorization:github:success:/);
  assert.match(done.body, /gho_1/);
  assert.match(done.body, /const origin = "https:\/\/acme\.example"/);
  assert.doesNotMatch(done.body, /postMessage\([^)]*'\*'/);
  assert.deepEqual(asked.at(-1), { url: 'https://github.com/login/oauth/access_token', client_id: 'app', client_secret: 'secret of /acme-prod/decap-oauth-secret', code: 'c' });
});

test('a callback that was not begun here is refused before GitHub is asked', async () => {
  const { state, cookie } = await begun();
  const before = asked.length;
  for (const [query, cookies] of [[{ code: 'c', state: 'other' }, [cookie]], [{ code: 'c', state }, []], [{ state }, [cookie]], [undefined, [cookie]]])
    assert.equal((await call(event('/callback', query, cookies))).statusCode, 400);
  assert.equal(asked.length, before);
});

test('what GitHub refuses is told as an error', async () => {
  const { state, cookie } = await begun();
  assert.match((await call(event('/callback', { code: 'c', state }, [cookie]), { error: 'bad_verification_code' })).body, /authorization:github:error:/);
});

test('a token can end no script', async () => {
  const { state, cookie } = await begun();
  const done = await call(event('/callback', { code: 'c', state }, [cookie]), { access_token: '</script><script>' });
  assert.equal(done.body.split('</script>').length, 2);
});

test('there is nothing else', async () => assert.equal((await call(event('/'))).statusCode, 404));
