# Two states of one account, each planned again after it was built: whatever EC2 does not show as Terraform asked for it is a
# change in that plan. At its end Terraform destroys everything.

run "build" {}

run "built" {
  command = plan
}

run "change" {
  variables {
    changed = true
  }
}

run "changed" {
  command = plan

  variables {
    changed = true
  }
}
