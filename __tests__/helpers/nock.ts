// nock, for the answers that no server on this machine gives. Only tests that import this file run with it: nock passes
// requests to real servers on by handing one socket's handle to another, which now and then makes Node abort
// (uv__stream_destroy) when a transfer is cut.
import { afterAll, afterEach } from '@jest/globals'
import nock from 'nock'

nock.disableNetConnect()

afterEach(() => {
  nock.abortPendingRequests()
  nock.cleanAll()
})
// Built-in modules are shared by all test files of one worker.
afterAll(() => {
  nock.restore()
})

export { nock }
