// Signs editors of the admin page in at GitHub: /auth sends them there, /callback turns the code into a token and hands it to the
// page that opened the window, and to no other origin. Decap's handshake: the window says "authorizing:github", the page answers
// the same, then the window says "authorization:github:success:{…}".
const { randomBytes, timingSafeEqual } = require('node:crypto');

const COOKIE = 'oauth_state';

exports.handler = event => exports.answer(event, { env: process.env, fetch, readSecret });

exports.answer = async (event, { env, fetch, readSecret }) => {
  const path = event.rawPath;
  if (path === '/auth') return begin(event, env);
  if (path === '/callback') return finish(event, { env, fetch, readSecret });
  return text(404, 'Not found');
};

function begin(event, env) {
  const state = randomBytes(16).toString('hex');
  const query = new URLSearchParams({
    client_id: env.CLIENT_ID,
    redirect_uri: `https://${event.requestContext.domainName}/callback`,
    scope: 'repo',
    state,
  });
  return {
    statusCode: 302,
    headers: { location: `https://github.com/login/oauth/authorize?${query}`, 'cache-control': 'no-store' },
    cookies: [`${COOKIE}=${state}; Path=/callback; Max-Age=600; Secure; HttpOnly; SameSite=Lax`],
  };
}

async function finish(event, { env, fetch, readSecret }) {
  const { code, state } = event.queryStringParameters ?? {};
  if (!code || !state || !equal(state, cookie(event))) return text(400, 'This sign-in was not begun here. Close the window and try again.');

  const answer = await fetch('https://github.com/login/oauth/access_token', {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify({ client_id: env.CLIENT_ID, client_secret: await readSecret(env.SECRET_PARAMETER), code }),
    signal: AbortSignal.timeout(8000),
  });
  const token = answer.ok ? (await answer.json()).access_token : undefined;
  return token
    ? page('success', { token, provider: 'github' }, env.SITE_DOMAIN)
    : page('error', { message: 'GitHub refused the sign-in.' }, env.SITE_DOMAIN);
}

function page(outcome, content, domain) {
  const nonce = randomBytes(16).toString('base64');
  const script = `
    const origin = ${literal(`https://${domain}`)};
    const message = ${literal(`authorization:github:${outcome}:${JSON.stringify(content)}`)};
    addEventListener('message', event => { if (event.origin === origin) event.source.postMessage(message, origin); }, { once: true });
    opener.postMessage('authorizing:github', origin);`;
  return {
    statusCode: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': `default-src 'none'; script-src 'nonce-${nonce}'`,
    },
    cookies: [`${COOKIE}=; Path=/callback; Max-Age=0; Secure; HttpOnly; SameSite=Lax`],
    body: `<!doctype html><title>Signing in</title><script nonce="${nonce}">${script}</script>`,
  };
}

// A script's text may not hold what ends the script.
const literal = value => JSON.stringify(value).replace(/</g, '\\u003c').replace(/\u2028/g, '\\u2028').replace(/\u2029/g, '\\u2029');

const text = (statusCode, body) => ({ statusCode, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }, body });

const cookie = event => (event.cookies ?? []).map(pair => pair.split('=')).find(([name]) => name === COOKIE)?.[1] ?? '';

const equal = (left, right) => left.length === right.length && timingSafeEqual(Buffer.from(left), Buffer.from(right));

let secret;
async function readSecret(name) {
  if (secret && secret.until > Date.now()) return secret.value;
  const { SSMClient, GetParameterCommand } = require('@aws-sdk/client-ssm');
  const answer = await new SSMClient({}).send(new GetParameterCommand({ Name: name, WithDecryption: true }));
  secret = { value: answer.Parameter.Value, until: Date.now() + 300_000 };
  return secret.value;
}
