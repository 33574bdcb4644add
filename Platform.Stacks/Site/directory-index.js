// CloudFront Function (runtime cloudfront-js-2.0, viewer-request): /about/ is about/index.html, /about moves to /about/,
// and what the publisher keeps beside the site does not exist for visitors.
function handler(event) {
  var request = event.request;
  var uri = request.uri;
  if (/^\/+_(blobs|manifests)(\/|$)/i.test(decoded(uri)))
    return { statusCode: 404, statusDescription: 'Not Found' };

  if (uri.charAt(uri.length - 1) === '/') {
    request.uri = uri + 'index.html';
    return request;
  }

  if (uri.substring(uri.lastIndexOf('/') + 1).indexOf('.') >= 0 || uri.indexOf('/.well-known/') === 0)
    return request;

  // One slash only: //host would be another host's address.
  return {
    statusCode: 301,
    statusDescription: 'Moved Permanently',
    headers: { location: { value: '/' + uri.replace(/^\/+/, '') + '/' + query(request.querystring) } },
  };
}

function decoded(uri) {
  try {
    return decodeURIComponent(uri);
  } catch (error) {
    return uri;
  }
}

// event.request.querystring: { a: { value: '1', multiValue: [{ value: '1' }, { value: '2' }] } }, still encoded.
function query(fields) {
  var pairs = [];
  for (var name in fields) {
    var field = fields[name];
    var values = field.multiValue || [field];
    for (var i = 0; i < values.length; i++)
      pairs.push(values[i].value === '' ? name : name + '=' + values[i].value);
  }
  return pairs.length === 0 ? '' : '?' + pairs.join('&');
}
