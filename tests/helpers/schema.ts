import { toJsonSchema } from '@valibot/to-json-schema';
import { Ajv2020, type AnySchemaObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { recordSchema } from '../../src/record/schema.ts';

/** Checks a record against the JSON Schema with ajv, which knows nothing of our code. */
export const validateRecord: ValidateFunction = new Ajv2020({ strict: true, allErrors: false }).compile(
  toJsonSchema(recordSchema, { target: 'draft-2020-12' }) as AnySchemaObject,
);
