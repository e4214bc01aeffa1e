variable "endpoint" {}

terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}

provider "aws" {
  region                      = "eu-west-1"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_requesting_account_id  = true
  endpoints { ec2 = var.endpoint }
}

provider "aws" {
  alias                       = "us"
  region                      = "us-east-1"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_requesting_account_id  = true
  endpoints { ec2 = var.endpoint }
}

module "europe" {
  source = "./network"
}

module "america" {
  source    = "./network"
  providers = { aws = aws.us }
}

output "zones" {
  value = [module.europe.zone, module.america.zone]
}
