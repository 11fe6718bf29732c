// A step of your own in the processor: unified's `.use()`, as with remark or retext.
//
//     node examples/own-step.mjs
import { createProcessor } from 'tazamatin';

/** Drops numbers that are too uncertain for this corpus. */
function onlySureNumbers({ least }) {
  return (tree) => {
    tree.numbers = tree.numbers.filter(({ confidence }) => confidence >= least);
  };
}

const processor = createProcessor({ entities: false }).use(onlySureNumbers, { least: 0.5 });
const { result } = processor.processSync('Қалада 20 мектеп, үш театр бар.');
for (const { text, value } of result.numbers) console.log(`${text} = ${value}`);
