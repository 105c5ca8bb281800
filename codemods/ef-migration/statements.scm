; For facts: the statements inside of the blocks of a model snapshot.

(lambda_expression
  body: (block (expression_statement) @item))
