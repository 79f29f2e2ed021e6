// Imported by every helper that talks to a real server. nock passes such requests on by handing one socket's handle to
// another, which now and then makes Node abort (uv__stream_destroy) when a transfer is cut.
import nock from 'nock'

nock.restore()
