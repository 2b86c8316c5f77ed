"""The verbatim spans of one pledge: action, condition, deadline, amount, beneficiary, actor."""
