// Runs the CloudFront Function's own file, as CloudFront does: a function `handler` in the global scope.
const test = require('node:test');
const assert = require('node:assert/strict');
const { readFileSync } = require('node:fs');
const vm = require('node:vm');

const file = process.env.DIRECTORY_INDEX;
const code = readFileSync(file, 'utf8');
const { handler } = vm.runInNewContext(`${code}; ({ handler })`, { decodeURIComponent });
const ask = (uri, querystring = {}) => handler({ version: '1.0', request: { method: 'GET', uri, querystring, headers: {}, cookies: {} } });

test('a folder is its index page', () => {
  assert.equal(ask('/').uri, '/index.html');
  assert.equal(ask('/about/').uri, '/about/index.html');
});

test('a file is itself', () => {
  for (const uri of ['/style.abc123.css', '/feed.xml', '/a/b/image.webp', '/.well-known/security'])
    assert.equal(ask(uri).uri, uri);
});

test('a page without its slash moves, with its query', () => {
  const answer = ask('/article/one', { page: { value: '2' }, tag: { value: 'a', multiValue: [{ value: 'a' }, { value: 'b' }] }, plain: { value: '' } });
  assert.equal(answer.statusCode, 301);
  assert.equal(answer.headers.location.value, '/article/one/?page=2&tag=a&tag=b&plain');
});

test('a dot in a folder is no extension', () => assert.equal(ask('/v1.2/notes').headers.location.value, '/v1.2/notes/'));

test('no move leaves the site', () => assert.equal(ask('//evil.example/x').headers.location.value, '/evil.example/x/'));

test('what the publisher keeps is not there for visitors', () => {
  for (const uri of ['/_blobs/abc', '/_manifests/abc.json', '/_blobs', '//_blobs/abc', '/%5fblobs/abc', '/_BLOBS/abc'])
    assert.equal(ask(uri).statusCode, 404, uri);
  assert.equal(ask('/_astro/x.js').uri, '/_astro/x.js');
});

test('a broken escape harms nothing', () => assert.equal(ask('/%zz').statusCode, 301));

test('it fits CloudFront', () => assert.ok(Buffer.byteLength(code) < 10 * 1024));
