import { z } from 'zod'

// The content security policy allows no `new Function`; zod would try it while schemas are being made.
z.config({ jitless: true })
