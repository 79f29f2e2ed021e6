import { cacheSave } from './index.js'
await cacheSave()
